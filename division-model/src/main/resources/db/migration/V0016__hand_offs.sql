-- That a unit asks another one to be contacted about a subject. What is written stands encrypted in secret_value.

CREATE TABLE hand_off (
  id               BIGINT      NOT NULL AUTO_INCREMENT,
  subject_kind     VARCHAR(12) NOT NULL,
  subject_id       BIGINT      NOT NULL,
  state            VARCHAR(10) NOT NULL,
  from_unit_id     BIGINT      NOT NULL,
  from_site_id     BIGINT      NOT NULL,
  unit_id          BIGINT      NOT NULL,
  site_id          BIGINT      NOT NULL,
  masked           TINYINT(1)  NOT NULL,
  asked_by         BIGINT      NOT NULL,
  asked_at         DATETIME(6) NOT NULL,
  owner_id         BIGINT      NULL,
  next_owner_id    BIGINT      NULL,
  owner_changes_on DATE        NULL,
  version          INT         NOT NULL,
  open_marker      TINYINT     GENERATED ALWAYS AS (CASE WHEN state IN ('ASKED','ACCEPTED') THEN 1 END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY hand_off_once (subject_kind, subject_id, from_unit_id, from_site_id, unit_id, site_id, open_marker),
  KEY hand_off_from (from_unit_id, from_site_id, open_marker),
  KEY hand_off_asked (unit_id, site_id, open_marker),
  KEY hand_off_owner (owner_id, open_marker),
  KEY hand_off_next_owner (next_owner_id, open_marker),
  CONSTRAINT hand_off_from_unit FOREIGN KEY (from_unit_id) REFERENCES element (id),
  CONSTRAINT hand_off_unit FOREIGN KEY (unit_id) REFERENCES element (id),
  CONSTRAINT hand_off_asked_by FOREIGN KEY (asked_by) REFERENCES member (id),
  CONSTRAINT hand_off_owner_known FOREIGN KEY (owner_id) REFERENCES member (id),
  CONSTRAINT hand_off_next_owner_known FOREIGN KEY (next_owner_id) REFERENCES member (id),
  CONSTRAINT hand_off_state CHECK (state IN ('ASKED','ACCEPTED','DECLINED','DONE_WITH','WITHDRAWN')),
  CONSTRAINT hand_off_other_unit CHECK (from_unit_id <> unit_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE hand_off_event (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  hand_off_id BIGINT      NOT NULL,
  happened_at DATETIME(6) NOT NULL,
  actor_id    BIGINT      NOT NULL,
  verb        VARCHAR(10) NOT NULL,
  PRIMARY KEY (id),
  KEY hand_off_event_of (hand_off_id, id),
  CONSTRAINT hand_off_event_known FOREIGN KEY (hand_off_id) REFERENCES hand_off (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

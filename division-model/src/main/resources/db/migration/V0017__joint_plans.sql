-- What units that work with the same subject do together. What is written stands encrypted in secret_value.

CREATE TABLE joint_plan (
  id               BIGINT      NOT NULL AUTO_INCREMENT,
  subject_kind     VARCHAR(12) NOT NULL,
  subject_id       BIGINT      NOT NULL,
  state            VARCHAR(10) NOT NULL,
  proposer_unit_id BIGINT      NOT NULL,
  proposer_site_id BIGINT      NOT NULL,
  proposed_by      BIGINT      NOT NULL,
  proposed_at      DATETIME(6) NOT NULL,
  unit_id          BIGINT      NOT NULL,
  site_id          BIGINT      NOT NULL,
  owner_id         BIGINT      NULL,
  next_owner_id    BIGINT      NULL,
  owner_changes_on DATE        NULL,
  version          INT         NOT NULL,
  PRIMARY KEY (id),
  KEY joint_plan_subject (subject_kind, subject_id),
  KEY joint_plan_owner (owner_id, state),
  KEY joint_plan_next_owner (next_owner_id, state),
  CONSTRAINT joint_plan_lead FOREIGN KEY (unit_id) REFERENCES element (id),
  CONSTRAINT joint_plan_proposed_by FOREIGN KEY (proposed_by) REFERENCES member (id),
  CONSTRAINT joint_plan_leader FOREIGN KEY (owner_id) REFERENCES member (id),
  CONSTRAINT joint_plan_next_leader FOREIGN KEY (next_owner_id) REFERENCES member (id),
  CONSTRAINT joint_plan_state CHECK (state IN ('PROPOSED','ACTIVE','CLOSED'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE plan_party (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  plan_id     BIGINT      NOT NULL,
  unit_id     BIGINT      NOT NULL,
  site_id     BIGINT      NOT NULL,
  answer      VARCHAR(10) NOT NULL,
  answered_by BIGINT      NULL,
  answered_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY plan_party_once (plan_id, unit_id, site_id),
  KEY plan_party_unit (unit_id, site_id, plan_id),
  CONSTRAINT plan_party_of FOREIGN KEY (plan_id) REFERENCES joint_plan (id),
  CONSTRAINT plan_party_unit_known FOREIGN KEY (unit_id) REFERENCES element (id),
  CONSTRAINT plan_party_answer CHECK (answer IN ('ASKED','AGREED','DECLINED')),
  CONSTRAINT plan_party_answered CHECK ((answer = 'ASKED') = (answered_by IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE plan_step (
  id       BIGINT      NOT NULL AUTO_INCREMENT,
  plan_id  BIGINT      NOT NULL,
  unit_id  BIGINT      NOT NULL,
  site_id  BIGINT      NOT NULL,
  due_on   DATE        NOT NULL,
  added_by BIGINT      NOT NULL,
  added_at DATETIME(6) NOT NULL,
  done_by  BIGINT      NULL,
  done_at  DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY plan_step_plan (plan_id, due_on),
  CONSTRAINT plan_step_of FOREIGN KEY (plan_id) REFERENCES joint_plan (id),
  CONSTRAINT plan_step_done CHECK ((done_by IS NULL) = (done_at IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE plan_event (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  plan_id     BIGINT      NOT NULL,
  happened_at DATETIME(6) NOT NULL,
  actor_id    BIGINT      NOT NULL,
  verb        VARCHAR(10) NOT NULL,
  PRIMARY KEY (id),
  KEY plan_event_plan (plan_id, id),
  CONSTRAINT plan_event_of FOREIGN KEY (plan_id) REFERENCES joint_plan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

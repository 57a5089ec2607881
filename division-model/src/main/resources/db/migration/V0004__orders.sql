-- Personnel orders and transfer requests (domain section 2).

CREATE TABLE order_number (
  year  INT NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (year)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE personnel_order (
  id                 BIGINT       NOT NULL AUTO_INCREMENT,
  order_no           VARCHAR(20)  NULL,
  state              VARCHAR(10)  NOT NULL,
  subject            VARCHAR(200) NOT NULL,
  authority          VARCHAR(200) NOT NULL,
  effective_on       DATE         NOT NULL,
  hr_correction      TINYINT(1)   NOT NULL,
  correction_reason  VARCHAR(400) NULL,
  corrects_order_id  BIGINT       NULL,
  prepared_by        BIGINT       NOT NULL,
  prepared_at        DATETIME(6)  NOT NULL,
  submitted_at       DATETIME(6)  NULL,
  approved_by        BIGINT       NULL,
  approved_at        DATETIME(6)  NULL,
  published_by       BIGINT       NULL,
  published_at       DATETIME(6)  NULL,
  rescinded_by       BIGINT       NULL,
  rescinded_at       DATETIME(6)  NULL,
  version            INT          NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY personnel_order_no (order_no),
  KEY personnel_order_state (state, effective_on, id),
  CONSTRAINT personnel_order_state_known CHECK (state IN ('DRAFT','SUBMITTED','RETURNED','APPROVED','PUBLISHED','RESCINDED')),
  CONSTRAINT personnel_order_numbered CHECK (state NOT IN ('PUBLISHED','RESCINDED') OR order_no IS NOT NULL),
  CONSTRAINT personnel_order_corrects FOREIGN KEY (corrects_order_id) REFERENCES personnel_order (id),
  CONSTRAINT personnel_order_preparer FOREIGN KEY (prepared_by) REFERENCES member (id),
  CONSTRAINT personnel_order_approver CHECK (approved_by IS NULL OR approved_by <> prepared_by)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- One member's new place. Written at publication: before_id = the assignment row the member leaves, chain_to = where the
-- interval that the line wrote ends (of a primary line; an overlay ends at to_date).
CREATE TABLE order_line (
  id             BIGINT      NOT NULL AUTO_INCREMENT,
  order_id       BIGINT      NOT NULL,
  row_no         INT         NOT NULL,
  member_id      BIGINT      NOT NULL,
  type           VARCHAR(16) NOT NULL,
  element_id     BIGINT      NOT NULL,
  work_site_id   BIGINT      NOT NULL,
  sector_id      BIGINT      NULL,
  watch_id       BIGINT      NOT NULL,
  position_id    BIGINT      NOT NULL,
  title          VARCHAR(80) NOT NULL,
  duty_hours     VARCHAR(20) NULL,
  days_off       VARCHAR(40) NULL,
  radio_no       VARCHAR(20) NULL,
  supervisor_id  BIGINT      NULL,
  to_date        DATE        NULL,
  before_id      BIGINT      NULL,
  chain_to       DATE        NULL,
  primary_line   TINYINT GENERATED ALWAYS AS (CASE WHEN type = 'PERMANENT' OR (type = 'HARDSHIP' AND to_date IS NULL) THEN 1 ELSE 0 END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY order_line_member (order_id, member_id),
  UNIQUE KEY order_line_row (order_id, row_no),
  KEY order_line_member_orders (member_id, order_id),
  CONSTRAINT order_line_order FOREIGN KEY (order_id) REFERENCES personnel_order (id),
  CONSTRAINT order_line_member_known FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT order_line_element FOREIGN KEY (element_id) REFERENCES element (id),
  CONSTRAINT order_line_site FOREIGN KEY (work_site_id) REFERENCES element (id),
  CONSTRAINT order_line_sector FOREIGN KEY (sector_id) REFERENCES sector (id),
  CONSTRAINT order_line_watch FOREIGN KEY (watch_id) REFERENCES watch (id),
  CONSTRAINT order_line_position FOREIGN KEY (position_id) REFERENCES position_code (id),
  CONSTRAINT order_line_supervisor FOREIGN KEY (supervisor_id) REFERENCES member (id),
  CONSTRAINT order_line_type CHECK (type IN ('PERMANENT','TEMPORARY_DUTY','HARDSHIP','ACTING'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- What happens to each open item of a moved member: handed to a named owner, to the unit's queue, or stays by explicit choice.
CREATE TABLE order_handover (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  order_id      BIGINT       NOT NULL,
  member_id     BIGINT       NOT NULL,
  item_kind     VARCHAR(40)  NOT NULL,
  item_id       BIGINT       NOT NULL,
  decision      VARCHAR(10)  NOT NULL,
  new_owner_id  BIGINT       NULL,
  decided_by    BIGINT       NOT NULL,
  decided_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY order_handover_item (order_id, item_kind, item_id),
  CONSTRAINT order_handover_order FOREIGN KEY (order_id) REFERENCES personnel_order (id),
  CONSTRAINT order_handover_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT order_handover_owner FOREIGN KEY (new_owner_id) REFERENCES member (id),
  CONSTRAINT order_handover_decision CHECK (decision IN ('HAND_TO','QUEUE','STAY') AND (decision <> 'HAND_TO' OR new_owner_id IS NOT NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE order_event (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  order_id    BIGINT       NOT NULL,
  happened_at DATETIME(6)  NOT NULL,
  actor_id    BIGINT       NOT NULL,
  verb        VARCHAR(20)  NOT NULL,
  reason      VARCHAR(400) NULL,
  PRIMARY KEY (id),
  KEY order_event_order (order_id, id),
  CONSTRAINT order_event_order_known FOREIGN KEY (order_id) REFERENCES personnel_order (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- endorser_id awaits the endorsement; from endorser_changes_on on it is next_endorser_id instead (NULL = whoever commands
-- the site then): a hand-over by order takes effect by date, like the order.
CREATE TABLE transfer_request (
  id               BIGINT       NOT NULL AUTO_INCREMENT,
  member_id        BIGINT       NOT NULL,
  state            VARCHAR(16)  NOT NULL,
  hardship         TINYINT(1)   NOT NULL,
  hardship_facts   VARCHAR(4000) NULL,
  temporary_until  DATE         NULL,
  wanted_site_id   BIGINT       NOT NULL,
  wanted_element_id BIGINT      NOT NULL,
  wanted_watch_id  BIGINT       NULL,
  reason           VARCHAR(2000) NOT NULL,
  submitted_at     DATETIME(6)  NOT NULL,
  queued_at        DATETIME(6)  NOT NULL,
  endorser_id      BIGINT       NULL,
  next_endorser_id BIGINT       NULL,
  endorser_changes_on DATE      NULL,
  offered_at       DATETIME(6)  NULL,
  offered_watch_id BIGINT       NULL,
  offer_accepted_at DATETIME(6) NULL,
  skipped_at       DATETIME(6)  NULL,
  order_id         BIGINT       NULL,
  version          INT          NOT NULL,
  PRIMARY KEY (id),
  KEY transfer_request_member (member_id, state),
  KEY transfer_request_waiting (wanted_site_id, wanted_watch_id, state, queued_at, id),
  KEY transfer_request_endorser (endorser_id, state),
  CONSTRAINT transfer_request_member_known FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT transfer_request_site FOREIGN KEY (wanted_site_id) REFERENCES element (id),
  CONSTRAINT transfer_request_element FOREIGN KEY (wanted_element_id) REFERENCES element (id),
  CONSTRAINT transfer_request_watch FOREIGN KEY (wanted_watch_id) REFERENCES watch (id),
  CONSTRAINT transfer_request_endorser_known FOREIGN KEY (endorser_id) REFERENCES member (id),
  CONSTRAINT transfer_request_next_endorser FOREIGN KEY (next_endorser_id) REFERENCES member (id),
  CONSTRAINT transfer_request_offered_watch FOREIGN KEY (offered_watch_id) REFERENCES watch (id),
  CONSTRAINT transfer_request_order FOREIGN KEY (order_id) REFERENCES personnel_order (id),
  CONSTRAINT transfer_request_state_known CHECK (state IN ('SUBMITTED','ENDORSED_LOSING','ENDORSED_GAINING','APPROVED','DENIED','WITHDRAWN','ORDERED')),
  CONSTRAINT transfer_request_facts CHECK (hardship = 0 OR hardship_facts IS NOT NULL)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE transfer_event (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  request_id  BIGINT       NOT NULL,
  happened_at DATETIME(6)  NOT NULL,
  actor_id    BIGINT       NOT NULL,
  verb        VARCHAR(20)  NOT NULL,
  reason      VARCHAR(2000) NULL,
  PRIMARY KEY (id),
  KEY transfer_event_request (request_id, id),
  CONSTRAINT transfer_event_request_known FOREIGN KEY (request_id) REFERENCES transfer_request (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

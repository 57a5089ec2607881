-- What every area stands on: the audit, idempotency, mail, jobs, settings and what a member keeps for themself.
-- Instants are UTC in DATETIME(6); duty days are DATE and mean the day in America/Chicago.

CREATE TABLE audit_event (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  happened_at   DATETIME(6)  NOT NULL,
  actor_id      BIGINT       NULL,
  actor_serial  VARCHAR(20)  NULL,
  use_case      VARCHAR(120) NOT NULL,
  right_name    VARCHAR(60)  NULL,
  outcome       VARCHAR(10)  NOT NULL,
  subject_kind  VARCHAR(40)  NULL,
  subject_id    BIGINT       NULL,
  incident      VARCHAR(20)  NULL,
  detail        VARCHAR(2000) NULL,
  changes       LONGTEXT     NULL,
  PRIMARY KEY (id),
  KEY audit_event_actor (actor_id, id),
  KEY audit_event_subject (subject_kind, subject_id, id),
  KEY audit_event_time (happened_at, id),
  CONSTRAINT audit_event_outcome CHECK (outcome IN ('ALLOWED','DENIED','FAILED'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE idempotency_key (
  command_key  VARCHAR(64)  NOT NULL,
  use_case     VARCHAR(120) NOT NULL,
  actor_id     BIGINT       NOT NULL,
  result       VARCHAR(400) NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (actor_id, command_key),
  KEY idempotency_key_age (recorded_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE outbox_mail (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  recipient    VARCHAR(254) NOT NULL,
  subject      VARCHAR(200) NOT NULL,
  body         VARCHAR(4000) NOT NULL,
  state        VARCHAR(10)  NOT NULL,
  attempts     INT          NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  next_try_at  DATETIME(6)  NOT NULL,
  sent_at      DATETIME(6)  NULL,
  last_error   VARCHAR(400) NULL,
  PRIMARY KEY (id),
  KEY outbox_mail_due (state, next_try_at),
  CONSTRAINT outbox_mail_state CHECK (state IN ('WAITING','SENT','FAILED'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE job_lease (
  job          VARCHAR(60)  NOT NULL,
  slot         VARCHAR(40)  NOT NULL,
  node         VARCHAR(80)  NOT NULL,
  taken_at     DATETIME(6)  NOT NULL,
  finished_at  DATETIME(6)  NULL,
  PRIMARY KEY (job, slot)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE background_task (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  kind          VARCHAR(60)  NOT NULL,
  state         VARCHAR(12)  NOT NULL,
  started_by    BIGINT       NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  heartbeat_at  DATETIME(6)  NULL,
  finished_at   DATETIME(6)  NULL,
  node          VARCHAR(80)  NULL,
  total_steps   INT          NOT NULL,
  done_steps    INT          NOT NULL,
  cancel_asked  TINYINT(1)   NOT NULL,
  parameters    VARCHAR(2000) NULL,
  file_name     VARCHAR(200) NULL,
  input         LONGBLOB     NULL,
  result        LONGTEXT     NULL,
  incident      VARCHAR(20)  NULL,
  PRIMARY KEY (id),
  KEY background_task_owner (started_by, id),
  KEY background_task_state (state, heartbeat_at),
  CONSTRAINT background_task_state_known CHECK (state IN ('QUEUED','RUNNING','DONE','FAILED','CANCELLED','INTERRUPTED'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE setting (
  name        VARCHAR(80)   NOT NULL,
  value       VARCHAR(2000) NOT NULL,
  changed_at  DATETIME(6)   NOT NULL,
  changed_by  BIGINT        NULL,
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE preference (
  member_id  BIGINT        NOT NULL,
  name       VARCHAR(60)   NOT NULL,
  value      VARCHAR(2000) NOT NULL,
  PRIMARY KEY (member_id, name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE saved_filter (
  id         BIGINT        NOT NULL AUTO_INCREMENT,
  member_id  BIGINT        NOT NULL,
  page       VARCHAR(60)   NOT NULL,
  name       VARCHAR(80)   NOT NULL,
  query      VARCHAR(2000) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY saved_filter_name (member_id, page, name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE draft (
  member_id  BIGINT       NOT NULL,
  form       VARCHAR(80)  NOT NULL,
  content    LONGTEXT     NOT NULL,
  saved_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (member_id, form)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

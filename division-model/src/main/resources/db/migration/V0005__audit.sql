-- The audit keeps reads, searches, exports, prints and sessions as well; every row is stamped, rows are sealed in intervals, and
-- the table lies in parts by month (docs/adr/0007). One statement, so that it is done or not done.

ALTER TABLE audit_event
  ADD COLUMN act       VARCHAR(8) NOT NULL DEFAULT 'DO',
  ADD COLUMN row_count INT        NULL,
  ADD COLUMN nonce     BIGINT     NULL,
  ADD COLUMN stamp     BINARY(32) NULL,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (id, happened_at),
  DROP KEY audit_event_actor,
  ADD KEY audit_event_actor (actor_serial, happened_at, id),
  DROP KEY audit_event_subject,
  ADD KEY audit_event_subject (subject_kind, subject_id, happened_at, id),
  ADD KEY audit_event_act (act, happened_at, id),
  ADD KEY audit_event_outcome_time (outcome, happened_at, id),
  -- a copied row has the number and the instant of the row it was copied from
  ADD UNIQUE KEY audit_event_nonce (nonce, happened_at),
  ADD CONSTRAINT audit_event_act_known CHECK (act IN ('DO','READ','SEARCH','EXPORT','PRINT','SESSION'))
PARTITION BY RANGE COLUMNS (happened_at) (
  PARTITION p_before VALUES LESS THAN ('2026-12-01 00:00:00'),
  PARTITION p_later  VALUES LESS THAN (MAXVALUE)
);

-- One row for the audit rows of an interval of ids; each holds the code of the one before.
CREATE TABLE audit_seal (
  seq        BIGINT      NOT NULL,
  first_id   BIGINT      NOT NULL,
  last_id    BIGINT      NOT NULL,
  row_count  BIGINT      NOT NULL,
  ids        LONGTEXT    NOT NULL,
  root       BINARY(32)  NOT NULL,
  previous   BINARY(32)  NOT NULL,
  sealed_at  DATETIME(6) NOT NULL,
  mac        BINARY(32)  NOT NULL,
  PRIMARY KEY (seq)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- How far a verification has come and what it found; no evidence, so it may be written again.
CREATE TABLE audit_check (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  task_id     BIGINT      NULL,
  started_at  DATETIME(6) NOT NULL,
  updated_at  DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  through_seq BIGINT      NOT NULL,
  checked     BIGINT      NOT NULL,
  millis      BIGINT      NOT NULL,
  findings    LONGTEXT    NOT NULL,
  PRIMARY KEY (id),
  KEY audit_check_task (task_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Break-glass (domain section 6): who opened one confidential record, why, until when, and what the review found. The texts
-- are kept encrypted, beside it (secret_value).

CREATE TABLE glass_break (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  kind         VARCHAR(40) NOT NULL,
  record_id    BIGINT      NOT NULL,
  owner_id     BIGINT      NOT NULL,
  opened_by    BIGINT      NOT NULL,
  reason       VARCHAR(20) NOT NULL,
  opened_at    DATETIME(6) NOT NULL,
  until_at     DATETIME(6) NOT NULL,
  reviewed_by  BIGINT      NULL,
  reviewed_at  DATETIME(6) NULL,
  outcome      VARCHAR(20) NULL,
  PRIMARY KEY (id),
  KEY glass_break_open (kind, record_id, opened_by, until_at),
  KEY glass_break_review (reviewed_at, opened_at, id),
  CONSTRAINT glass_break_owner FOREIGN KEY (owner_id) REFERENCES member (id),
  CONSTRAINT glass_break_opener FOREIGN KEY (opened_by) REFERENCES member (id),
  CONSTRAINT glass_break_reviewer FOREIGN KEY (reviewed_by) REFERENCES member (id),
  CONSTRAINT glass_break_kind_known CHECK (kind IN ('TRANSFER_REQUEST')),
  CONSTRAINT glass_break_interval CHECK (until_at > opened_at AND until_at <= opened_at + INTERVAL 60 MINUTE),
  CONSTRAINT glass_break_reviewed CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL) AND (reviewed_by IS NULL) = (outcome IS NULL)),
  CONSTRAINT glass_break_another CHECK (reviewed_by IS NULL OR reviewed_by <> opened_by)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

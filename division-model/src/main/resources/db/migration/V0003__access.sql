-- Who may sign in, and the grants that add to what the assignment in force gives.

CREATE TABLE account (
  member_id       BIGINT       NOT NULL,
  password_hash   VARCHAR(400) NULL,
  issuer          VARCHAR(200) NULL,
  subject         VARCHAR(200) NULL,
  failed_sign_ins INT          NOT NULL,
  locked_until    DATETIME(6)  NULL,
  last_sign_in_at DATETIME(6)  NULL,
  version         INT          NOT NULL,
  PRIMARY KEY (member_id),
  UNIQUE KEY account_subject (issuer, subject),
  CONSTRAINT account_member FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE role_grant (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  member_id   BIGINT       NOT NULL,
  role        VARCHAR(10)  NOT NULL,
  from_at     DATETIME(6)  NOT NULL,
  to_at       DATETIME(6)  NOT NULL,
  granted_by  BIGINT       NULL,
  reason      VARCHAR(400) NOT NULL,
  revoked_at  DATETIME(6)  NULL,
  revoked_by  BIGINT       NULL,
  PRIMARY KEY (id),
  KEY role_grant_member (member_id, to_at),
  CONSTRAINT role_grant_member_known FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT role_grant_interval CHECK (to_at > from_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

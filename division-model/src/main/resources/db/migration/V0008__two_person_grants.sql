-- Roles that take two members to give: one proposes, another confirms. A proposal is never changed but decided, once. That
-- it ran out follows from its date.

CREATE TABLE grant_proposal (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  member_id       BIGINT       NOT NULL,
  role            VARCHAR(10)  NOT NULL,
  to_at           DATETIME(6)  NOT NULL,
  reason          VARCHAR(400) NOT NULL,
  proposed_by     BIGINT       NOT NULL,
  proposed_at     DATETIME(6)  NOT NULL,
  expires_at      DATETIME(6)  NOT NULL,
  decision        VARCHAR(10)  NULL,
  decided_by      BIGINT       NULL,
  decided_at      DATETIME(6)  NULL,
  decision_reason VARCHAR(400) NULL,
  grant_id        BIGINT       NULL,
  PRIMARY KEY (id),
  KEY grant_proposal_time (proposed_at, id),
  KEY grant_proposal_member (member_id, role),
  CONSTRAINT grant_proposal_member_known FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT grant_proposal_proposer_known FOREIGN KEY (proposed_by) REFERENCES member (id),
  CONSTRAINT grant_proposal_grant FOREIGN KEY (grant_id) REFERENCES role_grant (id),
  CONSTRAINT grant_proposal_other CHECK (member_id <> proposed_by),
  CONSTRAINT grant_proposal_two CHECK (decision IS NULL OR decision <> 'CONFIRMED'
    OR (decided_by <> proposed_by AND decided_by <> member_id AND grant_id IS NOT NULL)),
  CONSTRAINT grant_proposal_decided CHECK ((decision IS NULL) = (decided_at IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Who stood behind a grant beside the one who gave it.
ALTER TABLE role_grant ADD COLUMN confirmed_by BIGINT NULL;

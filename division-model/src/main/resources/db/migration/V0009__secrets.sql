-- Confidential text and attachments, encrypted before they come here (docs/adr/0011): one row per value, with the value's own
-- key wrapped by the key of the key store that key_id names. key_id repeats what the wrapped key says, for the rotation.

CREATE TABLE secret_value (
  owner_table   VARCHAR(40)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner_id      BIGINT         NOT NULL,
  owner_column  VARCHAR(80)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version       INT            NOT NULL,
  key_id        VARCHAR(40)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wrapped_key   VARBINARY(255) NOT NULL,
  content       LONGBLOB       NOT NULL,
  PRIMARY KEY (owner_table, owner_id, owner_column),
  KEY secret_value_key (key_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- The words of a transfer request move there. The columns stay, for the version before this one, and stay empty.
ALTER TABLE transfer_request
  MODIFY COLUMN reason VARCHAR(2000) NULL,
  DROP CONSTRAINT transfer_request_facts;

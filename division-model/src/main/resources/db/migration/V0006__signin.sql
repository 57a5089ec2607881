-- Accounts that an identity provider's subject belongs to. A subject is compared byte by byte: "a1" and "A1" are two people
-- to the provider, and the collation of everything else would make them one. OpenID Connect allows 255 ASCII characters.

ALTER TABLE account
  MODIFY COLUMN issuer  VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  MODIFY COLUMN subject VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN linked_at DATETIME(6) NULL,
  ADD CONSTRAINT account_link CHECK ((issuer IS NULL) = (subject IS NULL) AND (issuer IS NULL) = (linked_at IS NULL));

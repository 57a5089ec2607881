-- One address file is imported at a time: whoever imports one holds this row.

CREATE TABLE address_gate (
  id TINYINT NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO address_gate (id) VALUES (1);

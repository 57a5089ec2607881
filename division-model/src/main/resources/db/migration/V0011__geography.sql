-- Where things lie: the polygons of divisions, sectors, beats and neighbourhoods. A file brings all areas of one kind from a
-- day on (a map set); the areas in force on a day are those of its set. Shapes are well-known binary, longitude before
-- latitude (WGS 84). Nothing of a set ever changes but its end.

CREATE TABLE map_set (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  kind          VARCHAR(16)  NOT NULL,
  from_date     DATE         NOT NULL,
  to_date       DATE         NULL,
  file_name     VARCHAR(200) NOT NULL,
  digest        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  areas         INT          NOT NULL,
  imported_by   BIGINT       NOT NULL,
  imported_at   DATETIME(6)  NOT NULL,
  superseded_at DATETIME(6)  NULL,
  live_marker   TINYINT      GENERATED ALWAYS AS (CASE WHEN superseded_at IS NULL THEN 1 END) STORED,
  open_marker   TINYINT      GENERATED ALWAYS AS (CASE WHEN superseded_at IS NULL AND to_date IS NULL THEN 1 END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY map_set_from (kind, from_date, live_marker),
  UNIQUE KEY map_set_open (kind, open_marker),
  CONSTRAINT map_set_interval CHECK (to_date IS NULL OR to_date > from_date),
  CONSTRAINT map_set_kind_known CHECK (kind IN ('DIVISION','SECTOR','BEAT','NEIGHBOURHOOD'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE map_area (
  id      BIGINT       NOT NULL AUTO_INCREMENT,
  set_id  BIGINT       NOT NULL,
  code    VARCHAR(60)  NOT NULL,
  name    VARCHAR(120) NOT NULL,
  parent  VARCHAR(60)  NULL,
  shape   LONGBLOB     NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY map_area_code (set_id, code),
  CONSTRAINT map_area_set FOREIGN KEY (set_id) REFERENCES map_set (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

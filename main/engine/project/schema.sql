-- A project: raw columns as imported (raw_1, raw_2, ... one table a file), what they mean, and the
-- responses made of them. A file without a row in "about" was never finished and is not a project.
create table project.about (
  schema_version integer,
  made_by varchar,
  created_at timestamp
);

create table project.state (
  revision integer,
  mapping json,
  dimensions json,
  touchpoints json,
  counts json
);

create table project.source (
  id integer primary key,
  name varchar,
  format varchar,
  encoding varchar,
  delimiter varchar,
  headers json,
  keys json,
  rows bigint,
  refused bigint,
  imported_at timestamp,
  sha256 varchar
);

create table project.refused (
  source integer,
  line bigint,
  lines bigint,
  reason varchar,
  "column" varchar,
  text varchar
);

-- Rows of the raw tables that do not count: which one, and the position of the mapping's rule that left it
-- out; null where it repeats a response.
create table project.left_out (
  source integer,
  row bigint,
  rule smallint
);

create table project.missing_answer (
  metric varchar,
  value varchar,
  why varchar,
  n bigint
);

-- What the workbench showed, kept under names.
create table project.saved_view (
  position integer,
  view json
);

-- What the workbench showed: "saved" when it was last saved, and "kept" when it was last looked at.
create table project.shown (
  how varchar,
  view json
);

-- What the project held before files were last added to it.
create table project.last_update (
  updated_at timestamp,
  before json
);

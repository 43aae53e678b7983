-- Rows that could not be read, in the order of the files and their lines.
select
  source.name as file,
  refused.line,
  refused.lines,
  refused.reason,
  refused."column",
  refused.text
from project.refused
join project.source on source.id = refused.source
order by refused.source, refused.line

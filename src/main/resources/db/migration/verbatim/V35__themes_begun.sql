-- A pass that looks for themes reads its texts before it knows its generation: what is asked for once it began needs another.
alter table theme_run add column begun_at timestamptz;

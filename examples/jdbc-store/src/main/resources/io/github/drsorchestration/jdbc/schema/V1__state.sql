-- Protection groups, recovery plans, target accounts, and records of all kinds.
CREATE TABLE document (
  kind    ${key}  NOT NULL,
  id      ${key}  NOT NULL,
  version BIGINT  NOT NULL,
  name    TEXT,
  body    TEXT    NOT NULL,
  PRIMARY KEY (kind, id)
);

-- What one holder has at a time: the name of a plan or group, a server of a group, a claimed server.
CREATE TABLE holding (
  space  ${key} NOT NULL,
  item   ${key} NOT NULL,
  holder ${key} NOT NULL,
  PRIMARY KEY (space, item)
);

CREATE INDEX holding_by_holder ON holding (space, holder);

-- A list reads the summary; the body, which may be large, comes last.
CREATE TABLE execution (
  id          ${key}  NOT NULL PRIMARY KEY,
  version     BIGINT  NOT NULL,
  plan_id     ${key}  NOT NULL,
  disaster_id ${key},
  status      TEXT    NOT NULL,
  created_at  ${key}  NOT NULL,
  settled     BOOLEAN NOT NULL,
  expires_at  BIGINT,
  summary     TEXT    NOT NULL,
  body        TEXT    NOT NULL
);

CREATE INDEX execution_by_start ON execution (created_at DESC, id);
CREATE INDEX execution_by_plan ON execution (plan_id, created_at DESC, id);
CREATE INDEX execution_by_disaster ON execution (disaster_id, created_at DESC, id) WHERE disaster_id IS NOT NULL;
CREATE INDEX execution_by_status ON execution (status, created_at DESC, id);
CREATE INDEX execution_unsettled ON execution (id) WHERE NOT settled;
CREATE INDEX execution_by_expiry ON execution (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE execution_event (
  execution_id ${key} NOT NULL,
  sequence     BIGINT NOT NULL,
  body         TEXT   NOT NULL,
  PRIMARY KEY (execution_id, sequence)
);

CREATE TABLE audit_entry (
  number     ${number},
  at         BIGINT  NOT NULL,
  operation  TEXT    NOT NULL,
  actor      TEXT    NOT NULL,
  target     TEXT,
  allowed    BOOLEAN NOT NULL,
  outcome    TEXT    NOT NULL,
  request_id TEXT    NOT NULL,
  body       TEXT    NOT NULL
);

CREATE INDEX audit_entry_by_time ON audit_entry (at);

-- By which a writer finds out whether a transaction took effect whose answer was lost.
CREATE TABLE write_slot (
  id       ${key} NOT NULL PRIMARY KEY,
  sequence BIGINT NOT NULL,
  used_at  BIGINT NOT NULL
);

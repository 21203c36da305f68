package io.github.drsorchestration.api.server;

/** What a recovery job does. Every type occupies its servers and a job slot of its place. */
public enum JobType {
  LAUNCH,
  TERMINATE,
  CREATE_CONVERTED_SNAPSHOT
}

package io.github.drsorchestration.api.access;

/** The way by which a request came in. The entry point says so, never the request. */
public enum EntryPoint {
  /** A call of the library by the service that embeds it. */
  LIBRARY,
  REST,
  /** An invocation of a function by name, such as of a Lambda. */
  DIRECT,
  CONSOLE,
  COMMAND_LINE,
  SCHEDULE,
  ALARM,
  STEP_FUNCTIONS,
  REGION_SWITCH
}

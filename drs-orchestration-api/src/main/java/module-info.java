/** The vocabulary of a recovery, and what the engine needs from the world. */
module io.github.drsorchestration.api {
  requires transitive com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires static org.immutables.value;
  requires static org.jspecify;

  exports io.github.drsorchestration.api.access;
  exports io.github.drsorchestration.api.account;
  exports io.github.drsorchestration.api.automation;
  exports io.github.drsorchestration.api.bounds;
  exports io.github.drsorchestration.api.disaster;
  exports io.github.drsorchestration.api.ec2;
  exports io.github.drsorchestration.api.encryption;
  exports io.github.drsorchestration.api.execution.event;
  exports io.github.drsorchestration.api.execution.request;
  exports io.github.drsorchestration.api.execution;
  exports io.github.drsorchestration.api.failure;
  exports io.github.drsorchestration.api.group;
  exports io.github.drsorchestration.api.json;
  exports io.github.drsorchestration.api.notification;
  exports io.github.drsorchestration.api.plan;
  exports io.github.drsorchestration.api.port.ec2;
  exports io.github.drsorchestration.api.port.notification;
  exports io.github.drsorchestration.api.port;
  exports io.github.drsorchestration.api.port.policy;
  exports io.github.drsorchestration.api.port.recovery;
  exports io.github.drsorchestration.api.port.store;
  exports io.github.drsorchestration.api.preflight;
  exports io.github.drsorchestration.api.report;
  exports io.github.drsorchestration.api.server;
  exports io.github.drsorchestration.api.time;

  opens io.github.drsorchestration.api.access to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.account to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.automation to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.disaster to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.ec2 to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.encryption to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.execution to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.execution.event to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.execution.request to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.group to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.notification to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.plan to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.preflight to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.report to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.api.server to
      com.fasterxml.jackson.databind;
}

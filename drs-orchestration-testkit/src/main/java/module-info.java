/** A data centre in memory, for tests that fail over. */
module io.github.drsorchestration.testkit {
  requires transitive com.fasterxml.jackson.databind;
  requires transitive io.github.drsorchestration.api;
  requires transitive io.github.drsorchestration.core;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires java.net.http;
  requires jdk.httpserver;

  // Not transitive, so that a module can simulate without them; a module that uses assertion,
  // conformance or junit requires them itself.
  requires static org.assertj.core;
  requires static org.junit.jupiter.api;
  requires static org.junit.platform.commons;
  requires static org.immutables.value;
  requires static org.jspecify;

  exports io.github.drsorchestration.testkit;
  exports io.github.drsorchestration.testkit.assertion;
  exports io.github.drsorchestration.testkit.call;
  exports io.github.drsorchestration.testkit.conformance;
  exports io.github.drsorchestration.testkit.conformance.process;
  exports io.github.drsorchestration.testkit.conformance.replication;
  exports io.github.drsorchestration.testkit.ec2;
  exports io.github.drsorchestration.testkit.explore;
  exports io.github.drsorchestration.testkit.fault;
  exports io.github.drsorchestration.testkit.junit;
  exports io.github.drsorchestration.testkit.memory;
  exports io.github.drsorchestration.testkit.notification;
  exports io.github.drsorchestration.testkit.proof;
  exports io.github.drsorchestration.testkit.proof.chaos;
  exports io.github.drsorchestration.testkit.proof.chaos.scenario;
  exports io.github.drsorchestration.testkit.time;
  exports io.github.drsorchestration.testkit.wire;
  exports io.github.drsorchestration.testkit.world;
  exports io.github.drsorchestration.testkit.world.server;

  opens io.github.drsorchestration.testkit.conformance to
      org.junit.platform.commons;
  opens io.github.drsorchestration.testkit.conformance.process to
      org.junit.platform.commons;
  opens io.github.drsorchestration.testkit.conformance.replication to
      org.junit.platform.commons;
  opens io.github.drsorchestration.testkit.fault to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.testkit.world to
      com.fasterxml.jackson.databind;
  opens io.github.drsorchestration.testkit.world.server to
      com.fasterxml.jackson.databind;
}

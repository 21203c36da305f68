package io.github.drsorchestration.testkit.conformance.replication;

import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ServerReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the suites on replication share: a scene, and one server in it, for each test. */
abstract class ReplicationSuite {

  @SuppressWarnings("NullAway.Init") // JUnit calls open() before each test.
  ReplicationScene scene;

  @SuppressWarnings("NullAway.Init")
  RecoveryService service;

  @SuppressWarnings("NullAway.Init")
  Recovered recovered;

  @SuppressWarnings("NullAway.Init")
  AccountRegion where;

  @SuppressWarnings("NullAway.Init")
  ServerReference server;

  protected abstract ReplicationScene newScene();

  @BeforeEach
  final void open() {
    scene = newScene();
    service = scene.service();
    recovered = new Recovered(scene);
    where = scene.where();
    server = new ServerReference(where, scene.server());
  }

  @AfterEach
  final void close() {
    scene.close();
  }
}

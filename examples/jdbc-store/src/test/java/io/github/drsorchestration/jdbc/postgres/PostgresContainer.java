package io.github.drsorchestration.jdbc.postgres;

import java.io.IOException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Runs PostgreSQL as a container, which Testcontainers removes after this JVM has ended. */
final class PostgresContainer {

  private static final DockerImageName IMAGE = DockerImageName.parse("postgres:17.6-alpine");
  private static final int PORT = 5432;

  private PostgresContainer() {}

  static Postgres start() throws IOException {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new IOException("no Docker engine answers");
    }
    GenericContainer<?> container =
        new GenericContainer<>(IMAGE)
            .withExposedPorts(PORT)
            .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust");
    try {
      container.start();
    } catch (RuntimeException e) {
      throw new IOException("no container of " + IMAGE + " starts: " + e.getMessage(), e);
    }
    String place = container.getHost() + ":" + container.getMappedPort(PORT);
    return new Postgres("jdbc:postgresql://" + place + "/postgres", Postgres.USER);
  }
}

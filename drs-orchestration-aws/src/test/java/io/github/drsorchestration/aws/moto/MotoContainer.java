package io.github.drsorchestration.aws.moto;

import java.io.IOException;
import java.net.URI;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** Runs moto as a container, which Testcontainers removes after this JVM has ended. */
final class MotoContainer {

  private static final DockerImageName IMAGE = DockerImageName.parse("motoserver/moto:5.2.1");
  private static final int PORT = 5000;

  private MotoContainer() {}

  static URI start() throws IOException {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new IOException("no Docker engine answers");
    }
    GenericContainer<?> container =
        new GenericContainer<>(IMAGE).withExposedPorts(PORT).withEnv("PYTHONPATH", "/improvements");
    for (String file : Improvements.FILES) {
      container.withCopyToContainer(
          Transferable.of(Improvements.source(file)), "/improvements/" + file);
    }
    try {
      container.start();
    } catch (RuntimeException e) {
      throw new IOException("no container of " + IMAGE + " starts: " + e.getMessage(), e);
    }
    return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
  }
}

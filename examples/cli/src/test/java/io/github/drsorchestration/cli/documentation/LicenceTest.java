package io.github.drsorchestration.cli.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.testkit.Simulation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every jar of the library carries its licence. */
class LicenceTest {

  @ParameterizedTest
  @ValueSource(classes = {Ports.class, DrsOrchestrator.class, AwsPorts.class, Simulation.class})
  void every_module_carries_the_licence_and_the_notice(Class<?> ofModule) throws IOException {
    URL module = ofModule.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader alone = new URLClassLoader(new URL[] {module}, null)) {
      assertThat(alone.getResource("META-INF/LICENSE")).isNotNull();
      assertThat(alone.getResource("META-INF/NOTICE")).isNotNull();
    }
  }
}

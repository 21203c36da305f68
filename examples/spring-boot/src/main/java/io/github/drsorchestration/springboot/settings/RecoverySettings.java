package io.github.drsorchestration.springboot.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The properties {@code recovery.*}.
 *
 * @param path what the paths of the operations begin with
 * @param maxBody the largest body of a request
 * @param homeRegion the Region of the service itself
 * @param metricsInterval how often executions are counted
 * @param simulation a simulated DRS instead of that of AWS
 */
@Validated
@ConfigurationProperties("recovery")
public record RecoverySettings(
    @NotNull @Pattern(regexp = "(/[\\w.~-]+)+") String path,
    @NotNull DataSize maxBody,
    @NotBlank String homeRegion,
    @NotNull Duration metricsInterval,
    @Valid @DefaultValue Simulation simulation) {

  /**
   * A simulated DRS.
   *
   * @param enabled whether it is used
   * @param timesReal how fast its time passes
   * @param endpoint where one is running already; absent, it runs in this process
   */
  public record Simulation(
      boolean enabled, @Positive @DefaultValue("60") double timesReal, @Nullable URI endpoint) {}
}

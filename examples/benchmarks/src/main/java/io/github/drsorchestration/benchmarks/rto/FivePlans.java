package io.github.drsorchestration.benchmarks.rto;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.benchmarks.shape.Shape;
import io.github.drsorchestration.benchmarks.shape.ShapeServer;
import io.github.drsorchestration.benchmarks.shape.ShapeWave;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * The five plans. Their servers take the same durations from the first on: draws between 300 and
 * 900 s with CPython's {@code random.Random(42)}, rounded to milliseconds.
 */
public final class FivePlans {

  private static final String RESOURCE = "five-plans.json";

  private FivePlans() {}

  private record File(List<Double> launchSeconds, List<Entry> plans) {}

  private record Entry(
      String id,
      String title,
      List<WaveEntry> waves,
      double lowerBoundSeconds,
      FivePlan.ExistingSystem existingSystem) {}

  private record WaveEntry(String name, int servers, List<String> dependsOn) {}

  public static List<FivePlan> all() {
    try (InputStream in =
        Objects.requireNonNull(FivePlans.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      File file = new ObjectMapper().readValue(in, File.class);
      return file.plans().stream().map(entry -> plan(entry, file.launchSeconds())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FivePlan plan(Entry entry, List<Double> launchSeconds) {
    List<ShapeWave> waves = new ArrayList<>();
    int next = 0;
    for (WaveEntry wave : entry.waves()) {
      List<ShapeServer> servers = new ArrayList<>();
      for (int i = 0; i < wave.servers(); i++) {
        Duration launch = seconds(launchSeconds.get(next++));
        servers.add(new ShapeServer(ShapeServer.idOf(next), Shape.PLACE, launch));
      }
      waves.add(new ShapeWave(wave.name(), new LinkedHashSet<>(wave.dependsOn()), servers));
    }
    return new FivePlan(
        new Shape(entry.id(), waves, Quotas.DEFAULTS),
        entry.title(),
        seconds(entry.lowerBoundSeconds()),
        entry.existingSystem());
  }

  private static Duration seconds(double value) {
    return Duration.ofMillis(Math.round(value * 1_000));
  }
}

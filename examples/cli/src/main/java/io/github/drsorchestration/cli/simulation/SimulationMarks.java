package io.github.drsorchestration.cli.simulation;

import io.github.drsorchestration.api.report.SimulationMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What a report of a simulated run says about where it comes from. */
public final class SimulationMarks {

  private SimulationMarks() {}

  /**
   * The mark.
   *
   * @param file the simulation file; standard input leaves neither name nor hash
   * @param tool this program with its version
   */
  public static SimulationMark of(Path file, long seed, String tool) {
    boolean readable = Files.isRegularFile(file);
    return new SimulationMark(
        Optional.of(seed),
        readable ? Optional.of(file.toString()) : Optional.empty(),
        readable ? Optional.of(sha256(file)) : Optional.empty(),
        tool);
  }

  private static String sha256(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package io.github.drsorchestration.api.json;

import io.github.drsorchestration.api.sample.Sample;
import io.github.drsorchestration.api.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes the golden files that {@link GoldenFilesTest} misses, and overwrites none. Run it from the
 * module's folder after a type got a new field or a new type got a sample; the argument is the
 * folder to write to. Use a new folder ({@code v2}) once the newest one has been released:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     io.github.drsorchestration.api.json.WriteGoldenFiles v1
 * </pre>
 */
final class WriteGoldenFiles {

  private WriteGoldenFiles() {}

  public static void main(String[] args) throws IOException {
    Path form = GoldenFiles.ROOT.resolve(args[0]);
    Files.createDirectories(form);
    for (Sample<?> sample : Samples.all()) {
      String text = GoldenFiles.textOf(sample);
      Optional<Path> newest = GoldenFiles.newestOf(sample);
      if (newest.isEmpty() || !Files.readString(newest.get()).equals(text)) {
        Path file = form.resolve(sample.name() + ".json");
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        System.out.println("wrote " + file);
      }
    }
  }
}

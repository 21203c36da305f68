package io.github.drsorchestration.cli.documentation;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The types on the class path that examples may name, by their simple names. */
final class TypeIndex {

  private static final List<String> ROOTS =
      List.of(
          "io/github/drsorchestration/",
          "org/junit/jupiter/api/",
          "software/amazon/awssdk/regions/",
          "software/amazon/awssdk/auth/credentials/",
          "software/amazon/awssdk/services/drs/",
          "software/amazon/awssdk/services/dynamodb/",
          "software/amazon/awssdk/services/sns/");

  private final Map<String, List<String>> names = new TreeMap<>();

  static TypeIndex ofClassPath() throws IOException {
    TypeIndex index = new TypeIndex();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        index.addBelow(path);
      } else if (entry.endsWith(".jar") && Files.exists(path)) {
        try (FileSystem jar = FileSystems.newFileSystem(path)) {
          index.addBelow(jar.getPath("/"));
        }
      }
    }
    return index;
  }

  private void addBelow(Path root) throws IOException {
    for (String wanted : ROOTS) {
      Path below = root.resolve(wanted);
      if (Files.exists(below)) {
        try (Stream<Path> files = Files.walk(below)) {
          files.map(file -> root.relativize(file).toString()).forEach(this::add);
        }
      }
    }
  }

  private void add(String file) {
    if (file.endsWith(".class") && !file.contains("$") && !file.contains("-info")) {
      String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
      names
          .computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), none -> new ArrayList<>())
          .add(name);
    }
  }

  /** The type of this name that is nearest to a package. */
  Optional<String> find(String simpleName, String home) {
    return names.getOrDefault(simpleName, List.of()).stream()
        .min(
            Comparator.comparing((String name) -> !name.equals(home + "." + simpleName))
                .thenComparing(name -> !name.startsWith("io.github.drsorchestration"))
                .thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder()));
  }
}

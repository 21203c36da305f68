package io.github.drsorchestration.server.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of a console on the class path, by the path that a browser asks for. */
public final class ConsoleFiles {

  /** Where the build puts the console; no class is there, which a browser could ask for. */
  public static final String ROOT = "META-INF/console";

  /** One folder at most, and no name that begins with a dot: nothing leads out of the root. */
  private static final Pattern SAFE = Pattern.compile("/(assets/)?[\\w-][\\w.-]*\\.\\w+");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "ico", "image/x-icon",
          "js", "text/javascript; charset=utf-8",
          "png", "image/png",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  private final ClassLoader classes;
  private final String root;

  /**
   * @param root the folder, without slashes around it
   */
  public ConsoleFiles(ClassLoader classes, String root) {
    this.classes = classes;
    this.root = root;
  }

  /** Those of the build. */
  public static ConsoleFiles built() {
    return new ConsoleFiles(ConsoleFiles.class.getClassLoader(), ROOT);
  }

  /**
   * A file.
   *
   * @param mediaType what it is
   * @param content its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // files are passed on, and never compared
  record File(String mediaType, byte[] content) {}

  Optional<File> find(String path) {
    if (!SAFE.matcher(path).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1)))
        .flatMap(type -> read(path).map(content -> new File(type, content)));
  }

  private Optional<byte[]> read(String path) {
    URL url = classes.getResource(root + path);
    if (url == null) {
      return Optional.empty();
    }
    try (InputStream in = url.openStream()) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + path + " of the console cannot be read", e);
    }
  }
}

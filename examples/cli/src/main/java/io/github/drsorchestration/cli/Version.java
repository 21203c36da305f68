package io.github.drsorchestration.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version, the commit it was built from, and the JDK that runs it. */
final class Version implements IVersionProvider {

  /** Written by the build. */
  private static final String RESOURCE = "version.properties";

  @Override
  public String[] getVersion() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        build.load(in);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new String[] {
      describe(build.getProperty("version", "(unknown version)"), build.getProperty("commit", "")),
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
    };
  }

  /** A build outside of a git repository has no commit. */
  static String describe(String version, String commit) {
    return "DRS Orchestration " + version + (commit.isBlank() ? "" : " (commit " + commit + ")");
  }
}

package io.github.drsorchestration.testkit.world.server;

import java.util.regex.Pattern;

/** What the identifiers of DRS look like. */
final class Identifiers {

  static final Pattern SERVER = Pattern.compile("s-[0-9a-zA-Z]{17}");
  static final Pattern RECOVERY_POINT = Pattern.compile("pit-[0-9a-zA-Z]{17}");

  private Identifiers() {}
}

package io.github.drsorchestration.cli.remote.client;

import java.util.Optional;

/** Who is signed in. */
public interface Credentials {

  /** What to send along; absent where nobody is signed in. */
  Optional<String> token();

  /**
   * Gets another token in place of one that the server does not take any more.
   *
   * @return absent if there is none to be had
   */
  Optional<String> renewed(String rejected);
}

package io.github.drsorchestration.cli.remote.session;

import io.github.drsorchestration.cli.remote.client.Credentials;
import java.util.Optional;

/** A token from elsewhere, which is used as long as it is good. */
public final class FixedToken implements Credentials {

  private final String value;

  public FixedToken(String value) {
    this.value = value;
  }

  @Override
  public Optional<String> token() {
    return Optional.of(value);
  }

  @Override
  public Optional<String> renewed(String rejected) {
    return Optional.empty();
  }
}

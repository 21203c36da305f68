package io.github.drsorchestration.aws.http;

import java.io.IOException;
import java.io.Serial;

/** A host leads to an address that is out of reach; nothing was sent. */
public final class ForbiddenAddressException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  ForbiddenAddressException(String host, String why) {
    super(host + " is not called: " + why);
  }
}

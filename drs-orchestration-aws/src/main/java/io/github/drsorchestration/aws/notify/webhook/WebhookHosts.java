package io.github.drsorchestration.aws.notify.webhook;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.aws.http.AddressRule;
import java.net.URI;
import java.util.Set;

/**
 * Which hosts webhooks may call: those that were named, by HTTPS, and only while their names lead
 * to public addresses, so that none is a way to the metadata of an instance or to a private
 * network.
 *
 * @param names the hosts
 * @param local whether they are on this machine, for tests
 */
record WebhookHosts(Set<String> names, boolean local) {

  WebhookHosts {
    names = Set.copyOf(names);
  }

  static WebhookHosts of(String... names) {
    return new WebhookHosts(Set.of(names), false);
  }

  static WebhookHosts localhost() {
    return new WebhookHosts(Set.of("localhost", "127.0.0.1"), true);
  }

  /** A webhook to any other host is a mistake in the configuration. */
  void checkConfigured(URI target) {
    boolean allowed = target.getHost() != null && names.contains(target.getHost());
    boolean encrypted = "https".equals(target.getScheme()) || local;
    if (!allowed || !encrypted || target.getRawUserInfo() != null) {
      throw new InvalidValueException(
          "webhook", "must be an https URL whose host is one of " + names);
    }
  }

  /** Which addresses their names may lead to. */
  AddressRule rule() {
    return local ? AddressRule.LOOPBACK : AddressRule.PUBLIC;
  }
}

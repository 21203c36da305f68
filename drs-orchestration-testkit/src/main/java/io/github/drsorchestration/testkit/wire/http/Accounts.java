package io.github.drsorchestration.testkit.wire.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The accounts of access keys: the configured one, else the account that the key itself names, else
 * the default account.
 */
public final class Accounts {

  private static final Pattern NAMES_ACCOUNT = Pattern.compile("(?:A[A-Z]IA)?(\\d{12})[A-Z0-9]*");

  private final Map<String, String> configured;
  private final String otherwise;

  public Accounts(Map<String, String> configured, String otherwise) {
    this.configured = new TreeMap<>(configured);
    this.otherwise = otherwise;
  }

  public String of(String accessKey) {
    String known = configured.get(accessKey);
    if (known != null) {
      return known;
    }
    Matcher key = NAMES_ACCOUNT.matcher(accessKey);
    return key.matches() ? key.group(1) : otherwise;
  }

  /** An access key, in the form of those of assumed roles, that names this account. */
  public static String accessKeyOf(String accountId) {
    return "ASIA" + accountId + "WIRE";
  }
}

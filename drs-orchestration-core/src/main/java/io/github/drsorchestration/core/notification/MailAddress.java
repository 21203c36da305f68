package io.github.drsorchestration.core.notification;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address for mail. Two that differ in case only are the same.
 *
 * @param text it, in lower case
 */
public record MailAddress(String text) {

  private static final int MAX_LENGTH = 254;
  private static final int KEY_BYTES = 12;

  /** As strict as a list of recipients needs it; that it exists is proved by its confirmation. */
  private static final Pattern FORM =
      Pattern.compile(
          "[a-z0-9!#$%&*+/=?^_{|}~.-]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\\.[a-z]{2,}");

  public MailAddress {
    text = text.strip().toLowerCase(Locale.ROOT);
    if (text.length() > MAX_LENGTH || !FORM.matcher(text).matches()) {
      throw new InvalidValueException("mail", "must be an address such as ops@example.org");
    }
  }

  /** By what its subscription is known, so that no message has to carry the address. */
  public String key() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** For logs, and for people who do not manage addresses. */
  public String masked() {
    return text.charAt(0) + "***" + text.substring(text.indexOf('@'));
  }

  @Override
  public String toString() {
    return masked();
  }
}

package io.github.drsorchestration.api.encryption;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.util.regex.Pattern;

/**
 * A KMS key as an account sees it.
 *
 * @param arn its ARN, or that of an alias of AWS such as {@code alias/aws/ebs}
 * @param awsManaged whether AWS manages it; such a key cannot be shared with another account
 * @param state whether it can be used
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html">KMS API:
 *     KeyMetadata</a>
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EncryptionKey(String arn, boolean awsManaged, KeyState state) {

  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:(key|alias)/.+");

  public EncryptionKey {
    Check.present("arn", arn);
    Check.present("state", state);
    Check.that(ARN.matcher(arn).matches(), "arn", "must be that of a KMS key, is '" + arn + "'");
  }

  /** A key that a customer manages and that can be used. */
  public static EncryptionKey ofCustomer(String arn) {
    return new EncryptionKey(arn, false, KeyState.ENABLED);
  }

  /** The account that owns it. */
  @JsonIgnore
  public String accountId() {
    return part(4);
  }

  /** The Region that it is in. */
  @JsonIgnore
  public String region() {
    return part(3);
  }

  /** The partition of AWS that it is in, such as {@code aws-us-gov}. */
  @JsonIgnore
  public String partition() {
    return part(1);
  }

  private String part(int index) {
    return arn.split(":", 6)[index];
  }
}

package io.github.drsorchestration.aws.dynamodb.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.json.DomainJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The JSON of an item: as text where it is short, so that people can read it in the console, and
 * compressed where it is long, because DynamoDB bills every kilobyte.
 */
public final class ItemBody {

  /** The newest form of an item that this version can read, and the one that it writes. */
  public static final int SCHEMA_VERSION = 1;

  public static final ObjectMapper MAPPER = DomainJson.mapper();

  private static final int MAX_TEXT_LENGTH = 2_048;

  private ItemBody() {}

  /** Adds the JSON of a value to an item, and the form that it has. */
  public static void write(Map<String, AttributeValue> item, Object value) {
    item.put(AttributeNames.SCHEMA_VERSION, Attributes.number(SCHEMA_VERSION));
    item.put(AttributeNames.BODY, attribute(value));
  }

  /** How many bytes the JSON of an item takes. */
  public static int length(Map<String, AttributeValue> item) {
    AttributeValue body = item.getOrDefault(AttributeNames.BODY, Attributes.text(""));
    return body.b() == null ? body.s().length() : body.b().asByteArrayUnsafe().length;
  }

  public static <T> T read(Map<String, AttributeValue> item, Class<T> type) {
    return type.cast(read(item, MAPPER.constructType(type)));
  }

  @SuppressWarnings("unchecked") // Jackson makes what the type says.
  public static <T> T read(Map<String, AttributeValue> item, TypeReference<T> type) {
    return (T) read(item, MAPPER.constructType(type));
  }

  public static Object read(Map<String, AttributeValue> item, JavaType type) {
    long schemaVersion = Attributes.number(item, AttributeNames.SCHEMA_VERSION);
    AttributeValue body = item.get(AttributeNames.BODY);
    if (schemaVersion < 1 || schemaVersion > SCHEMA_VERSION || body == null) {
      throw new CallRejectedException(
          "read",
          "an item has schemaVersion "
              + schemaVersion
              + ", this version of the library reads up to "
              + SCHEMA_VERSION
              + "; use the version that wrote it, or a newer one");
    }
    try {
      return MAPPER.<Object>readValue(json(body), type);
    } catch (IOException e) {
      throw new UncheckedIOException("an item cannot be read as " + type.getRawClass(), e);
    }
  }

  private static AttributeValue attribute(Object value) {
    try {
      byte[] json = MAPPER.writeValueAsBytes(value);
      return json.length <= MAX_TEXT_LENGTH
          ? AttributeValue.fromS(new String(json, StandardCharsets.UTF_8))
          : AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(compressed(json)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] json(AttributeValue body) throws IOException {
    if (body.b() == null) {
      return body.s().getBytes(StandardCharsets.UTF_8);
    }
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(body.b().asByteArrayUnsafe()))) {
      return in.readAllBytes();
    }
  }

  private static byte[] compressed(byte[] json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

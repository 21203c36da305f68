package io.github.drsorchestration.infrastructure.deployment;

import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.infrastructure.template.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResource;

/** CloudFormation in moto, with the templates in a bucket. */
final class MotoCloud {

  private static final String BUCKET = "drs-orchestration-releases";

  private final CloudFormationClient client =
      Moto.shared().point(CloudFormationClient.builder()).build();

  MotoCloud() {
    put("");
  }

  /** Uploads all templates and a jar that stands for the functions. */
  void upload(String release) {
    for (Template template : Template.all()) {
      put(
          release + "/templates/" + template.file(),
          template.text().getBytes(StandardCharsets.UTF_8));
    }
    put(release + "/handlers.jar", jar());
  }

  void create(String stack, Map<String, String> parameters) {
    client.createStack(
        it ->
            it.stackName(stack)
                .templateBody(Template.read("master-template.yaml").text())
                .parameters(withBucket(parameters)));
  }

  void create(String stack, Template template, Map<String, String> parameters) {
    client.createStack(
        it ->
            it.stackName(stack).templateBody(template.text()).parameters(asParameters(parameters)));
  }

  void update(String stack, Map<String, String> parameters) {
    client.updateStack(
        it ->
            it.stackName(stack)
                .templateBody(Template.read("master-template.yaml").text())
                .parameters(withBucket(parameters)));
  }

  void delete(String stack) {
    client.deleteStack(it -> it.stackName(stack));
  }

  Stack describe(String stack) {
    return client.describeStacks(it -> it.stackName(stack)).stacks().get(0);
  }

  /** What a stack has, by logical id. */
  Map<String, StackResource> resources(String stack) {
    Map<String, StackResource> resources = new LinkedHashMap<>();
    client.describeStackResources(it -> it.stackName(stack)).stackResources().stream()
        .filter(it -> it.logicalResourceId() != null) // moto lists what conditions left out, too
        .forEach(it -> resources.put(it.logicalResourceId(), it));
    return resources;
  }

  private static List<Parameter> withBucket(Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put("SourceBucket", BUCKET);
    return asParameters(all);
  }

  private static List<Parameter> asParameters(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(
            it ->
                Parameter.builder().parameterKey(it.getKey()).parameterValue(it.getValue()).build())
        .toList();
  }

  static byte[] jar() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a-function"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(String key, byte... content) {
    URI place = Moto.shared().endpoint().resolve("/" + BUCKET + (key.isEmpty() ? "" : "/" + key));
    HttpRequest request =
        HttpRequest.newBuilder(place).PUT(BodyPublishers.ofByteArray(content)).build();
    try {
      HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

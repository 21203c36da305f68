package io.github.drsorchestration.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.lambda.runtime.FunctionProcess;
import io.github.drsorchestration.lambda.runtime.LambdaService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The five functions, as the script has deployed them in moto: each in a process of its own, with
 * the handler and the variables that its template gives to it.
 */
final class DeployedFunctions {

  private static final Path LOG = Path.of("target", "cloud.log");
  private static final Path INFRASTRUCTURE = Path.of("..", "infrastructure");
  private static final String PROJECT = "drs-orchestration";

  private final LambdaService lambda;
  private final Map<String, JsonNode> configurations = new TreeMap<>();
  private final URI drs;
  private final Moto moto;

  private DeployedFunctions(LambdaService lambda, URI drs, Moto moto) {
    this.lambda = lambda;
    this.drs = drs;
    this.moto = moto;
  }

  /** Deploys everything, and asks it how it is. */
  static DeployedFunctions by(AwsCli cli, LambdaService lambda, ApiGateway api, URI drs, Moto moto)
      throws IOException {
    DeployedFunctions functions = new DeployedFunctions(lambda, drs, moto);
    Files.createDirectories(LOG.getParent());
    Files.deleteIfExists(LOG);
    cli.run(INFRASTRUCTURE, deploy("--no-smoke-test"));
    for (JsonNode function : cli.deployedLambda("list-functions").path("Functions")) {
      functions.start(function);
    }
    api.deployed(cli);
    System.out.print(cli.run(INFRASTRUCTURE, deploy()));
    return functions;
  }

  private static List<String> deploy(String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("./deploy", "--admin-email", "a@example.com"));
    command.addAll(List.of("--jar", jar().toAbsolutePath().toString()));
    command.addAll(List.of("--console", console().toAbsolutePath().toString()));
    command.addAll(List.of("--parameter", "DirectInvokers=" + Office.INVOKERS));
    command.addAll(List.of("--parameter", "Webhooks=" + PeopleOnCall.WEBHOOK));
    command.addAll(List.of("--parameter", "WebhookHosts=127.0.0.1"));
    command.addAll(List.of(options));
    return command;
  }

  /** What is uploaded; the functions run from the class path. */
  private static Path jar() throws IOException {
    String built = System.getProperty("handlers.jar");
    return built == null
        ? Files.writeString(Path.of("target", "handlers-stub.jar"), "in place of the functions")
        : Path.of(built);
  }

  private static Path console() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "console-stub"));
    Files.writeString(folder.resolve("index.html"), "in place of the console");
    return folder;
  }

  private void start(JsonNode function) throws IOException {
    String name = function.path("FunctionName").asText();
    configurations.put(name, function);
    lambda.deploy(name, process(function, Map.of()));
  }

  private FunctionProcess process(JsonNode function, Map<String, String> settings)
      throws IOException {
    Map<String, String> environment = Office.deployed(variables(function), drs, moto).environment();
    environment.putAll(settings);
    return new FunctionProcess(
        SimulatedHandlers.of(function.path("Handler").asText()),
        System.getProperty("java.class.path"),
        environment,
        LOG);
  }

  /** Deploys a function once more, with other settings. */
  void redeploy(String function, Map<String, String> settings) throws IOException {
    String name = name(function);
    lambda.deploy(name, process(configurations.get(name), settings));
  }

  FunctionProcess of(String function) {
    return lambda.function(name(function));
  }

  String variable(String name) {
    return variables(configurations.get(name("query-handler"))).get(name);
  }

  Office office() {
    return Office.deployed(variables(configurations.get(name("query-handler"))), drs, moto);
  }

  private static String name(String function) {
    return PROJECT + "-" + function + "-prod";
  }

  private static Map<String, String> variables(JsonNode function) {
    Map<String, String> variables = new TreeMap<>();
    function
        .at("/Environment/Variables")
        .properties()
        .forEach(it -> variables.put(it.getKey(), it.getValue().asText()));
    return variables;
  }
}

package io.github.drsorchestration.infrastructure.api;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of the templates that tell of the paths and methods. */
public final class ApiTemplates {

  private static final String RESOURCE =
      """
        %s:
          Type: AWS::ApiGateway::Resource
          Properties:
            RestApiId: !Ref RestApiId
            ParentId: !Ref %s
            PathPart: "%s"

      """;

  private static final String METHOD =
      """
        %1$s%2$s:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref RestApiId
            ResourceId: !Ref %1$sId
            HttpMethod: %2$s
      %3$s      Integration:
              Type: AWS_PROXY
              IntegrationHttpMethod: POST
              Uri: !Sub arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${%4$s}/invocations

      """;

  private static final String SIGNED_IN =
      """
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref AuthorizerId
      """;

  private static final String OPEN =
      """
            # For everybody, who may not be signed in yet.
            AuthorizationType: NONE
      """;

  /** Answered by API Gateway itself: a browser asks before it is signed in. */
  private static final String PREFLIGHT =
      """
        %1$sOPTIONS:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref RestApiId
            ResourceId: !Ref %1$sId
            HttpMethod: OPTIONS
            AuthorizationType: NONE
            Integration:
              Type: MOCK
              RequestTemplates:
                application/json: '{"statusCode": 204}'
              IntegrationResponses:
                - StatusCode: "204"
                  ResponseParameters:
                    method.response.header.Access-Control-Allow-Origin: "'*'"
                    method.response.header.Access-Control-Allow-Methods: "'%2$s'"
                    method.response.header.Access-Control-Allow-Headers: "'Accept,Authorization,Content-Type,Idempotency-Key,If-Match,If-None-Match'"
                    method.response.header.Access-Control-Max-Age: "'600'"
            MethodResponses:
              - StatusCode: "204"
                ResponseParameters:
                  method.response.header.Access-Control-Allow-Origin: true
                  method.response.header.Access-Control-Allow-Methods: true
                  method.response.header.Access-Control-Allow-Headers: true
                  method.response.header.Access-Control-Max-Age: true

      """;

  private final ApiModel api;

  public ApiTemplates(ApiModel api) {
    this.api = api;
  }

  /** The resources of all paths. */
  public String resources() {
    return api.paths().stream()
        .map(path -> RESOURCE.formatted(path.logicalId(), parent(path), path.lastSegment()))
        .collect(Collectors.joining());
  }

  /** The outputs with the ids of those resources that have methods. */
  public String resourceIds() {
    return api.paths().stream()
        .filter(path -> !path.methods().isEmpty())
        .map(path -> "  %1$sId:\n    Value: !Ref %1$s\n".formatted(path.logicalId()))
        .collect(Collectors.joining());
  }

  /** The parameters with the functions and resources that a stack needs. */
  public String parameters(MethodStack stack) {
    return needs(stack).map("  %s:\n    Type: String\n"::formatted).collect(Collectors.joining());
  }

  /** The methods of a stack. */
  public String methods(MethodStack stack) {
    return api.withMethodsIn(stack).stream().map(this::methods).collect(Collectors.joining());
  }

  /** What the master template hands to a stack. */
  public String arguments(MethodStack stack) {
    return needs(stack)
        .map(it -> "        %1$s: !GetAtt %2$s.Outputs.%1$s\n".formatted(it, giver(it)))
        .collect(Collectors.joining());
  }

  private Stream<String> needs(MethodStack stack) {
    Stream<String> functions =
        api.withMethodsIn(stack).stream()
            .flatMap(path -> path.methods().stream())
            .map(method -> method.functionParameter())
            .distinct()
            .sorted();
    return Stream.concat(
        functions, api.withMethodsIn(stack).stream().map(path -> path.logicalId() + "Id"));
  }

  private static String giver(String parameter) {
    return parameter.endsWith("FunctionArn") ? "LambdaStack" : "ApiGatewayResourcesStack";
  }

  private String methods(ApiPath path) {
    String verbs = path.methods().stream().map(ApiMethod::verb).collect(Collectors.joining(","));
    return path.methods().stream().map(method -> method(path, method)).collect(Collectors.joining())
        + PREFLIGHT.formatted(path.logicalId(), verbs + ",OPTIONS");
  }

  private static String method(ApiPath path, ApiMethod method) {
    return METHOD.formatted(
        path.logicalId(),
        method.verb(),
        method.open() ? OPEN : SIGNED_IN,
        method.functionParameter());
  }

  private static String parent(ApiPath path) {
    return path.parentId().isEmpty() ? "RootResourceId" : path.parentId();
  }
}

package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.server.signin.Issuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The users of a Cognito user pool sign in there and are known here. */
class CognitoTest {

  private static final URI MOTO = Moto.shared().endpoint();
  private static final String SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/cognito-idp/aws4_request,"
          + " SignedHeaders=host, Signature=0";

  private static JsonNode cognito(String operation, String input) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(MOTO)
            .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation)
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("Authorization", SIGNATURE)
            .POST(HttpRequest.BodyPublishers.ofString(input.replace('\'', '"')))
            .build();
    return Client.json(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
  }

  private static String pool() throws Exception {
    return cognito("CreateUserPool", "{'PoolName': 'people'}").path("UserPool").path("Id").asText();
  }

  private static String client(String pool) throws Exception {
    return cognito(
            "CreateUserPoolClient",
            "{'UserPoolId': '%s', 'ClientName': 'c', 'ExplicitAuthFlows': ['ALLOW_ADMIN_USER_PASSWORD_AUTH']}"
                .formatted(pool))
        .path("UserPoolClient")
        .path("ClientId")
        .asText();
  }

  private static void user(String pool, String name, String group) throws Exception {
    String user = "'UserPoolId': '%s', 'Username': '%s'".formatted(pool, name);
    JsonNode created = cognito("AdminCreateUser", "{" + user + "}");
    assertThat(created.has("User")).isTrue();
    cognito("AdminSetUserPassword", "{" + user + ", 'Password': 'Secret-123', 'Permanent': true}");
    cognito("CreateGroup", "{'UserPoolId': '%s', 'GroupName': '%s'}".formatted(pool, group));
    cognito("AdminAddUserToGroup", "{" + user + ", 'GroupName': '" + group + "'}");
  }

  private static JsonNode signIn(String pool, String client, String name) throws Exception {
    return cognito(
            "AdminInitiateAuth",
            ("{'UserPoolId': '%s', 'ClientId': '%s', 'AuthFlow': 'ADMIN_USER_PASSWORD_AUTH',"
                    + " 'AuthParameters': {'USERNAME': '%s', 'PASSWORD': 'Secret-123'}}")
                .formatted(pool, client, name))
        .path("AuthenticationResult");
  }

  @Test
  void users_of_a_pool_have_the_roles_of_their_groups_and_only_access_tokens_of_our_client_count()
      throws Exception {
    String pool = pool();
    String ours = client(pool);
    String another = client(pool);
    user(pool, "olga", "DRSOperator");
    user(pool, "max", "SomethingElse");
    Issuer issuer =
        new Issuer(
            "https://cognito-idp.eu-west-1.amazonaws.com/" + pool,
            Optional.empty(),
            Optional.of(ours),
            Optional.of(MOTO.resolve("/" + pool + "/.well-known/jwks.json")));
    try (TestServer server = TestServer.start(it -> it.issuer(issuer))) {
      JsonNode tokens = signIn(pool, ours, "olga");
      Client olga = server.anonymous().with(tokens.path("AccessToken").asText());
      JsonNode profile = olga.ask("/users/profile");
      assertThat(profile.path("roles").get(0).asText()).isEqualTo("DRSOperator");
      assertThat(profile.path("actor").path("name").asText()).isEqualTo("olga");
      assertThat(olga.get("/recovery-plans").statusCode()).isEqualTo(200);

      String max = signIn(pool, ours, "max").path("AccessToken").asText();
      assertThat(server.anonymous().with(max).get("/recovery-plans").statusCode()).isEqualTo(403);

      for (String token :
          new String[] {
            tokens.path("IdToken").asText(),
            signIn(pool, another, "olga").path("AccessToken").asText()
          }) {
        assertThat(server.anonymous().with(token).get("/users/profile").statusCode())
            .isEqualTo(401);
      }
      assertThat(server.anonymous().tryLogin("admin", "demo-admin").statusCode()).isEqualTo(404);
    }
  }
}

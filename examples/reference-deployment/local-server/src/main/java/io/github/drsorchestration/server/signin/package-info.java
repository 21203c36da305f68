/**
 * Who calls: demo users with tokens of this service, or the tokens of an identity provider. Start
 * at {@link io.github.drsorchestration.server.signin.Authenticator}.
 */
@NullMarked
package io.github.drsorchestration.server.signin;

import org.jspecify.annotations.NullMarked;

/**
 * How AWS is reached: clients, roles, and what its errors mean; start at {@link
 * io.github.drsorchestration.aws.client.AwsClients}.
 */
@NullMarked
package io.github.drsorchestration.aws.client;

import org.jspecify.annotations.NullMarked;

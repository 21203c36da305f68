/** One full and one minimal value of every type, shared by the tests. */
package io.github.drsorchestration.api.sample;

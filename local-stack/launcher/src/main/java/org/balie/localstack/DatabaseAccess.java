package org.balie.localstack;

/// How to reach one database of the stack.
///
/// @param jdbcUrl for JDBC
/// @param reactiveUrl for Vert.x clients
public record DatabaseAccess(String jdbcUrl, String reactiveUrl, String user, String password) {}

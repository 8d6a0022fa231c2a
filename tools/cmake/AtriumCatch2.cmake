# Catch2 for the tests, from its single-file form: one translation unit that ccache keeps.

atrium_source_package(catch2_source catch2)
set(catch2_generated "${CMAKE_BINARY_DIR}/catch2_config")
configure_file("${catch2_source}/src/catch2/catch_user_config.hpp.in"
               "${catch2_generated}/catch2/catch_user_config.hpp")

add_library(atrium_catch2 STATIC EXCLUDE_FROM_ALL "${catch2_source}/extras/catch_amalgamated.cpp")
target_include_directories(atrium_catch2 SYSTEM PUBLIC "${catch2_source}/src" "${catch2_generated}")
if(EMSCRIPTEN)
  # A failed REQUIRE leaves its test by an exception, so Catch2 and the tests have them.
  target_compile_options(atrium_catch2 PUBLIC -fexceptions -frtti)
  target_link_options(atrium_catch2 PUBLIC -fexceptions)
endif()

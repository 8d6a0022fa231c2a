# Options, and the flags that hold for every target of the project.

set(ATRIUM_SANITIZER "" CACHE STRING "Sanitizer to build with: asan (with UBSan), tsan, or empty")
set_property(CACHE ATRIUM_SANITIZER PROPERTY STRINGS "" asan tsan)
option(ATRIUM_FUZZ "Build the fuzz targets of tests/fuzz (needs clang)" OFF)
set(ATRIUM_TEST_AREAS "" CACHE STRING
    "Folders of tests/ that atrium_tests is made of; empty means all that this platform can run")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE OFF)

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(ATRIUM_CCACHE ccache)
  if(ATRIUM_CCACHE)
    # emcc is a script whose name says nothing to ccache; base_dir lets two clones share objects.
    set(atrium_launcher ${CMAKE_COMMAND} -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}"
                        CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros)
    if(EMSCRIPTEN)
      list(APPEND atrium_launcher CCACHE_COMPILERTYPE=clang)
    endif()
    list(APPEND atrium_launcher ${ATRIUM_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${atrium_launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${atrium_launcher})
  endif()
endif()

# Warnings are for our own code only: third-party targets do not link this.
add_library(atrium_warnings INTERFACE)
target_compile_options(atrium_warnings INTERFACE -Wall -Wextra -Wconversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 sees an overlap in every `"text" + std::string` it inlines (GCC bug 105651).
  target_compile_options(atrium_warnings INTERFACE -Wno-restrict)
endif()

set(atrium_sanitizer_options -fno-omit-frame-pointer -O1 -gline-tables-only)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  # Relative, so that two clones have the same command and ccache serves both.
  file(RELATIVE_PATH atrium_ignored "${CMAKE_BINARY_DIR}"
       "${PROJECT_SOURCE_DIR}/tools/cmake/sanitizer_ignore.txt")
  list(APPEND atrium_sanitizer_options "-fsanitize-ignorelist=${atrium_ignored}")
endif()
if(ATRIUM_SANITIZER STREQUAL "asan")
  # A float that does not fit its integer becomes another number natively than as WebAssembly.
  add_compile_options(-fsanitize=address,undefined,float-cast-overflow -fno-sanitize-recover=all
                      ${atrium_sanitizer_options})
  add_link_options(-fsanitize=address,undefined)
elseif(ATRIUM_SANITIZER STREQUAL "tsan")
  add_compile_options(-fsanitize=thread ${atrium_sanitizer_options})
  add_link_options(-fsanitize=thread)
elseif(ATRIUM_SANITIZER)
  message(FATAL_ERROR "ATRIUM_SANITIZER is asan, tsan or empty, not \"${ATRIUM_SANITIZER}\"")
endif()

if(ATRIUM_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "The fuzz targets need clang: use the preset native-asan")
  endif()
  # The whole tree is built with coverage hooks, so that the tests and the fuzz targets share objects.
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(EMSCRIPTEN)
  add_compile_options(-fno-exceptions -fno-rtti)
  # -O2 for the frame and the simulation; third-party targets ask for -Oz themselves.
  foreach(language C CXX)
    set(CMAKE_${language}_FLAGS_RELEASE "-O2 -DNDEBUG")
  endforeach()
endif()

# How a module of the project becomes a target. Sources are globbed, so that a new file needs no
# edit here; a folder without sources gives no target.

# atrium_collect(<variable> FOLDERS <folder>... [EXCLUDE <regex>...])
# Puts the sources below the folders (relative to the current one) into <variable>.
function(atrium_collect variable)
  cmake_parse_arguments(arg "" "" "FOLDERS;EXCLUDE" ${ARGN})
  set(found)
  foreach(folder IN LISTS arg_FOLDERS)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}"
         "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h")
    list(APPEND found ${files})
  endforeach()
  foreach(pattern IN LISTS arg_EXCLUDE)
    list(FILTER found EXCLUDE REGEX "${pattern}")
  endforeach()
  set(${variable} ${found} PARENT_SCOPE)
endfunction()

# atrium_library(<target> SOURCES <file>... [LINKS <target>...] [PRIVATE_LINKS <target>...])
# Does nothing without a .cpp among the sources: a library needs one.
function(atrium_library target)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  set(units ${arg_SOURCES})
  list(FILTER units INCLUDE REGEX "\\.cpp$")
  if(NOT units)
    return()
  endif()
  add_library(${target} STATIC ${arg_SOURCES})
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
  atrium_link(${target} PUBLIC ${arg_LINKS})
  atrium_link(${target} PRIVATE atrium_warnings ${arg_PRIVATE_LINKS})
endfunction()

# atrium_executable(<target> SOURCES <file>... [LINKS <target>...])
function(atrium_executable target)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
  set(units ${arg_SOURCES})
  list(FILTER units INCLUDE REGEX "\\.cpp$")
  if(NOT units)
    return()
  endif()
  add_executable(${target} ${arg_SOURCES})
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
  atrium_link(${target} PRIVATE atrium_warnings ${arg_LINKS})
endfunction()

# atrium_link(<target> <PUBLIC|PRIVATE> <target>...): links those that exist on this platform.
function(atrium_link target visibility)
  foreach(dependency IN LISTS ARGN)
    if(TARGET ${dependency})
      target_link_libraries(${target} ${visibility} ${dependency})
    endif()
  endforeach()
endfunction()

# atrium_reaches(<variable> <regex> <file>...): whether one of the files (those that exist, relative
# to the top folder) includes a header whose name matches, directly or through headers of ours.
# Looked at when CMake configures.
function(atrium_reaches variable pattern)
  set(left ${ARGN})
  set(seen)
  set(reaches FALSE)
  while(left)
    list(POP_FRONT left file)
    if(file IN_LIST seen OR NOT EXISTS "${PROJECT_SOURCE_DIR}/${file}")
      continue()
    endif()
    list(APPEND seen "${file}")
    file(STRINGS "${PROJECT_SOURCE_DIR}/${file}" includes REGEX "^#include ")
    foreach(include IN LISTS includes)
      if(include MATCHES "^#include .(${pattern})")
        set(reaches TRUE)
      elseif(include MATCHES "^#include \"([^\"]+)\"")
        list(APPEND left "${CMAKE_MATCH_1}")
      endif()
    endforeach()
  endwhile()
  set(${variable} ${reaches} PARENT_SCOPE)
endfunction()

# What a source must not reach to be built natively, and to be built as WebAssembly for node.
set(ATRIUM_ONLY_IN_BROWSER "SDL|imgui|GLES|emscripten")
set(ATRIUM_ONLY_NATIVE "server/|boost/|openssl/|sys/")

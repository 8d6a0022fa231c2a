# What the server and the tools use from the distribution.

find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(ZLIB REQUIRED)
find_package(PNG REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_library(ATRIUM_BROTLI_ENCODER brotlienc REQUIRED)
find_library(ATRIUM_BROTLI_COMMON brotlicommon REQUIRED)

add_library(atrium_openssl INTERFACE)
target_link_libraries(atrium_openssl INTERFACE OpenSSL::SSL OpenSSL::Crypto)

add_library(atrium_zlib INTERFACE)
target_link_libraries(atrium_zlib INTERFACE ZLIB::ZLIB)

add_library(atrium_png INTERFACE)
target_link_libraries(atrium_png INTERFACE PNG::PNG)

add_library(atrium_brotli INTERFACE)
target_link_libraries(atrium_brotli INTERFACE ${ATRIUM_BROTLI_ENCODER} ${ATRIUM_BROTLI_COMMON})

# Asio and Beast are header-only by default; compiled once here, a file that uses them builds in
# about half the time.
add_library(atrium_boost STATIC "${PROJECT_SOURCE_DIR}/tools/cmake/boost_sources.cpp")
target_compile_definitions(atrium_boost PUBLIC BOOST_ASIO_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED
                                               BOOST_BEAST_SEPARATE_COMPILATION)
target_link_libraries(atrium_boost PUBLIC Boost::headers OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
